export default import.meta.glob<string>("../../../crates/text/catalogue/de/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
