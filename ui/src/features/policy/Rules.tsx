import type { PolicyPart, RulesView } from "@/ipc/contract";
import { useWords } from "@/text/Words";
import { Calendars } from "./Calendars";
import { Categories } from "./Categories";
import { Ladders } from "./Ladders";
import { Limits } from "./Limits";
import { Law, RequiredFields, Survey } from "./Others";
import { Part } from "./Part";
import { Matrix } from "./Priorities";
import { Promises } from "./Promises";

/** What a version says, part by part; long parts stay folded until somebody wants them. */
export function Rules({ rules, isShipped }: { rules: RulesView; isShipped: boolean }) {
  const { t } = useWords();
  const { asleep, calendars, limits, categories, survey, packs } = rules;
  const sleeps = (part: PolicyPart) => (asleep.includes(part) ? (isShipped ? "shipped" : "kept") : null);
  return (
    <div>
      <Part part="targets" isOpen asleep={null}>
        <Promises rules={rules} asleep={sleeps("next_update")} />
      </Part>
      <Part part="ladders" isOpen asleep={null}>
        <Ladders ladders={rules.ladders} />
      </Part>
      <Part part="calendars" isOpen asleep={null} aside={t("policy-calendars-count", { count: calendars.length })}>
        <Calendars calendars={calendars} />
      </Part>
      <Part part="matrix" asleep={sleeps("matrix")}>
        <Matrix rules={rules} />
      </Part>
      <Part part="limits" asleep={sleeps("limits")} aside={limits.map(({ currency }) => currency).join(", ")}>
        <Limits limits={limits} />
      </Part>
      <Part part="required" asleep={sleeps("required")}>
        <RequiredFields required={rules.required} />
      </Part>
      <Part
        part="categories"
        asleep={sleeps("categories")}
        aside={t("policy-categories-count", { count: categories.length })}
      >
        <Categories categories={categories} />
      </Part>
      <Part
        part="packs"
        asleep={null}
        aside={t("policy-packs-count", { count: packs.flatMap((one) => one.packs).length })}
      >
        <Law bound={packs} />
      </Part>
      <Part part="survey" asleep={null} aside={t("policy-questions-count", { count: survey.length })}>
        <Survey questions={survey} />
      </Part>
    </div>
  );
}
