export default import.meta.glob<string>("../../../crates/text/catalogue/es/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
