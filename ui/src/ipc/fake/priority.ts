/** Why an invented case has its priority: grades that meet there in the matrix, unless a fact lifts it. */
import { FLAGS, type FlagName, type PriorityView } from "../contract";

const MATRIX = [
  [1, 1, 1, 1],
  [1, 2, 2, 3],
  [2, 3, 3, 4],
  [3, 4, 4, 4],
];

/** A grade that nobody has stated counts as this. */
const UNSTATED = 3;

const LIFTS: Partial<Record<FlagName, number>> = { safety: 1, media: 2, staff_conduct: 2, vulnerable: 2 };

const grade = (text: string | undefined) => (/^[1-4]$/.test(text ?? "") ? Number(text) : null);

export function priorityWhy(fields: Record<string, string>): PriorityView {
  const severity = grade(fields.severity);
  const urgency = grade(fields.urgency);
  const at = [severity ?? UNSTATED, urgency ?? UNSTATED] as const;
  const lifts = FLAGS.filter((flag) => fields[flag] === "yes")
    .map((flag) => ({ flag, priority: LIFTS[flag] ?? 0 }))
    .filter(({ priority }) => priority > 0)
    .sort((a, b) => a.priority - b.priority);
  return {
    severity: at[0],
    severityStated: severity !== null,
    urgency: at[1],
    urgencyStated: urgency !== null,
    matrix: MATRIX,
    byMatrix: MATRIX[at[0] - 1]?.[at[1] - 1] ?? UNSTATED,
    lifts,
  };
}
