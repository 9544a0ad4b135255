// What a person does on the way to many screens.
export async function openPlace(page, name) {
  await page.getByTestId(`nav-${name}`).click();
  await page.locator(`[data-testid=nav-${name}][aria-current=page]`).waitFor();
}

export async function openCase(page) {
  await page.getByTestId("worklist").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
}

export async function openFound(page, words) {
  await page.keyboard.press("Control+f");
  await page.keyboard.type(words);
  await page.getByRole("status").filter({ hasText: words }).waitFor();
  await openCase(page);
  await page.locator("blockquote").waitFor();
}

/**
 * Presses a deed of the open case, behind "More" where it has no button of its own. What was done a moment ago may give it one
 * while the menu opens.
 */
export async function press(page, name) {
  const own = page.locator("section button").filter({ hasText: name });
  if (await own.count()) return own.click();
  await page.locator("section button[aria-haspopup=true]").click();
  const item = page.getByRole("menuitem", { name });
  await item.or(own).first().waitFor({ state: "attached" });
  if (await item.count()) return item.click();
  await page.keyboard.press("Escape");
  return own.click();
}
