import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ActRequest } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { Failed } from "@/ipc/host";
import { type Asked, button, deed, faults, openFound } from "./world";

const dialog = () => page.getByRole("dialog");
const heading = () => page.getByRole("heading", { level: 1 });
const done = (asked: Asked[]) =>
  asked.filter(({ command }) => command === "perform").map(({ args }) => (args as { act: ActRequest }).act);

async function choose(within: ReturnType<typeof dialog>, label: RegExp, option: string) {
  await within.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("a decision with two lines is proposed, and a wrong amount is said in words first", async () => {
  const asked = await openFound("shelf label");
  await deed("Propose a decision");
  await dialog().getByRole("textbox", { name: "Reason" }).fill("The label counts.");
  const first = dialog().getByRole("group", { name: "Line 1" });
  await choose(first, /^.*What/, "Part refund");
  await first.getByRole("textbox", { name: "Amount" }).fill("five");
  await button("Add a line").click();
  await expect.element(first.getByText("This is no amount in EUR. Write it like 12.50.")).toBeVisible();
  const second = dialog().getByRole("group", { name: "Line 2" });
  await choose(second, /^.*What/, "Voucher");
  await dialog()
    .getByRole("button", { name: /^Propose/ })
    .click();
  await expect.element(second.getByText("How much? Write 0 if it costs nothing.")).toBeVisible();
  expect(done(asked), "nothing is done while an amount is wrong").toEqual([]);
  await first.getByRole("textbox", { name: "Amount" }).fill("5,00");
  await second.getByRole("textbox", { name: "Amount" }).fill("12.50");
  await second.getByRole("textbox", { name: "Which article" }).fill("for the way");
  await expect.element(dialog().getByText("€17.50")).toBeVisible();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .element(heading())
    .toHaveTextContent("Decided: Part refund and voucher, €17.50. The customer has yet to be told.");
  expect(done(asked)).toEqual([
    {
      act: "propose",
      decision: "upheld",
      reason: "The label counts.",
      currency: "EUR",
      lines: [
        { remedy: "partial_refund", amount: 500, note: "" },
        { remedy: "voucher", amount: 1250, note: "for the way" },
      ],
    },
  ]);
});

test("lines come and go by keyboard, and the focus is never lost", async () => {
  await openFound("shelf label");
  await deed("Propose a decision");
  button("Add a line").element().focus();
  await userEvent.keyboard("{Enter}");
  const second = dialog().getByRole("group", { name: "Line 2" });
  await expect.element(second.getByRole("button", { name: /What/ })).toHaveFocus();
  button("Remove line 2").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(second).not.toBeInTheDocument();
  await expect.element(button("Add a line")).toHaveFocus();
});

test("a proposal that is left unfinished is found as it was", async () => {
  await openFound("shelf label");
  await deed("Propose a decision");
  await dialog().getByRole("textbox", { name: "Reason" }).fill("The label counts.");
  await dialog().getByRole("textbox", { name: "Amount" }).fill("5");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await deed("Propose a decision");
  await expect.element(dialog().getByRole("textbox", { name: "Reason" })).toHaveValue("The label counts.");
  await expect.element(dialog().getByRole("textbox", { name: "Amount" })).toHaveValue("5");
});

test("what waits for approval says why, and is approved by a sheet that shows what", async () => {
  const asked = await openFound("three weeks");
  const proposal = page.getByRole("region", { name: "Decision and redress" });
  await expect.element(proposal.getByText("Waits for approval: above the limit of Tom Okafor, €200.00")).toBeVisible();
  await deed("Approve");
  for (const words of ["The customer is right", "Full refund", "€229.00", "€249.00"]) {
    await expect.element(dialog().getByText(words)).toBeVisible();
  }
  expect(done(asked), "nothing is approved by the first press").toEqual([]);
  expect(await faults()).toEqual([]);
  await dialog()
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect.element(proposal.getByText("Approved by Mira Lindqvist")).toBeVisible();
  expect(done(asked)).toEqual([{ act: "approve", proposal: expect.any(String) }]);
  await expect.element(button("Tell the decision")).toBeVisible();
});

test("a proposal is sent back with a reason, and proposed again as it was", async () => {
  const asked = await openFound("three weeks");
  await deed("Send back");
  await dialog().getByRole("textbox").fill("Without the goodwill, please.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(heading()).toHaveTextContent("The proposal was sent back: Without the goodwill, please.");
  await deed("Propose a decision");
  await expect
    .element(dialog().getByRole("group", { name: "Line 1" }).getByRole("textbox", { name: "Amount" }))
    .toHaveValue("229.00");
  await button("Remove line 2").click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(heading()).toHaveTextContent("€229.00");
  expect(done(asked).at(-1)).toMatchObject({ lines: [{ amount: 22_900 }, { remedy: "apology", amount: 0 }] });
});

test("an accepted offer is done line by line, and only then put right", async () => {
  const asked = await openFound("waterproof");
  await deed("Note the customer’s answer");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(heading()).toHaveTextContent("2 things are still to be done");
  await expect.element(button("Resolve")).not.toBeInTheDocument();
  const proposal = page.getByRole("region", { name: "Decision and redress" });
  for (const [proof, standing] of [
    ["R-4711", "One thing is still to be done"],
    ["V-88", "Everything is done"],
  ] as const) {
    await deed("Note what was done");
    await dialog()
      .getByRole("button", { name: /^Note as done/ })
      .click();
    await expect.element(dialog().getByText("This is needed.")).toBeVisible();
    await dialog().getByRole("textbox").fill(proof);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(proposal.getByText(`Done: ${proof}`)).toBeVisible();
    await expect.element(heading()).toHaveTextContent(standing);
  }
  await expect.element(button("Note what was done")).not.toBeInTheDocument();
  await expect.element(button("Resolve")).toBeVisible();
  expect(done(asked)).toEqual([
    { act: "answer", reply: "accepted", text: "" },
    { act: "fulfil", proposal: expect.any(String), line: 0, proof: "R-4711" },
    { act: "fulfil", proposal: expect.any(String), line: 1, proof: "V-88" },
  ]);
});

test("a refusal by the customer needs their words", async () => {
  const asked = await openFound("waterproof");
  await deed("Note the customer’s answer");
  await choose(dialog(), /Answer/, "Refused");
  await dialog()
    .getByRole("button", { name: /^Note it down/ })
    .click();
  await expect.element(dialog().getByText("This is needed.")).toBeVisible();
  await dialog().getByRole("textbox").fill("She wants the shirt paid in full.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .element(heading())
    .toHaveTextContent("The customer refused the offer: She wants the shirt paid in full.");
  expect(done(asked)).toHaveLength(1);
});

test("a case waits for somebody, behind More by keyboard, and is gone on with", async () => {
  const asked = await openFound("sofa");
  page.getByRole("button", { name: "More" }).element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("menu")).toBeVisible();
  await userEvent.keyboard("wait{Enter}");
  await choose(dialog(), /Waiting for/, "Somebody outside: supplier, carrier, workshop");
  await dialog().getByRole("textbox").fill("The carrier’s new date.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .element(heading())
    .toHaveTextContent(/^Waiting since .* for somebody outside: The carrier’s new date\.$/);
  await deed("Go on with it");
  await dialog().getByRole("textbox").fill("Friday, 8 to 12.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(heading()).toHaveTextContent(/looks after this/);
  expect(done(asked)).toEqual([
    { act: "wait", on: "third_party", reason: "The carrier’s new date." },
    { act: "resume", reason: "Friday, 8 to 12." },
  ]);
});

test("a case is given to an outside body by name", async () => {
  const asked = await openFound("sofa");
  await deed("Give to an outside body");
  await dialog().getByRole("textbox", { name: "Body" }).fill("Furniture Ombudsman, F-2031");
  await dialog().getByRole("textbox", { name: "Reason" }).fill("She went there herself.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(heading()).toHaveTextContent(/^With Furniture Ombudsman, F-2031 since/);
  expect(done(asked)).toEqual([
    { act: "refer", body: "Furniture Ombudsman, F-2031", reason: "She went there herself." },
  ]);
});

test("a refused amount is said with the limit, and the sheet keeps what was written", async () => {
  const fake = fakeHost("");
  const params = { rule: "limit", amount: "24900", limit: "20000" };
  await openFound("three weeks", {
    ask: async (command, args) => {
      if (command === "perform") throw new Failed({ code: "refused", params, data: "safe", reference: "F4KE" });
      return fake.ask(command, args);
    },
  });
  await deed("Approve");
  await dialog()
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect.element(dialog().getByText("€249.00 is above what the role may give: €200.00.")).toBeVisible();
  await expect.element(dialog().getByText("Full refund")).toBeVisible();
});
