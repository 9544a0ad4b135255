export default import.meta.glob<string>("../../../crates/text/catalogue/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
