export default import.meta.glob<string>("../../../crates/text/catalogue/ar/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
