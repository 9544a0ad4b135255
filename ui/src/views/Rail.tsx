import {
  ChartNoAxesColumn,
  CircleHelp,
  HardDrive,
  Inbox,
  List,
  Lock,
  Plus,
  Scale,
  Siren,
  TriangleAlert,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { PersonView } from "@/ipc/contract";
import { useStatus } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Mark } from "@/parts/Mark";
import { type Place, usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";
import styles from "./Rail.module.css";

interface RailProps {
  person: PersonView;
  onPerson: () => void;
  onLock: () => void;
  onKeys: () => void;
}

/** The places, and who is at the desk. */
export function Rail({ person, onPerson, onLock, onKeys }: RailProps) {
  const { t, word, key } = useWords();
  const { go } = usePlace();
  const status = useStatus().data;
  return (
    <header className={styles.rail}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.name}>{t("app-name")}</span>
      </div>
      <Button look="primary" wide icon={<Plus />} onPress={() => go({ at: "record" })}>
        {t("nav-record")}
      </Button>
      <nav aria-label={t("nav-label")} className={styles.nav}>
        <RailItem to={{ at: "worklist" }} icon={<List />} label={t("nav-worklist")} />
        <RailItem
          to={{ at: "escalations" }}
          icon={<Siren />}
          label={t("nav-escalations")}
          count={status?.escalations}
        />
        <RailItem
          to={{ at: "attention" }}
          icon={status?.needsAttention ? <TriangleAlert /> : <Inbox />}
          label={t("nav-attention")}
          count={status?.needsAttention}
        />
        <RailItem to={{ at: "insights" }} icon={<ChartNoAxesColumn />} label={t("nav-insights")} />
        <RailItem to={{ at: "policies" }} icon={<Scale />} label={t("nav-policies")} />
        <RailItem to={{ at: "desk" }} icon={<HardDrive />} label={t("nav-desk")} />
      </nav>
      <div className={styles.foot}>
        <button type="button" className={styles.item} onClick={onKeys}>
          <CircleHelp aria-hidden="true" />
          <span className={styles.label}>{t("nav-keys")}</span>
          <span className={styles.keys} aria-hidden="true">
            F1
          </span>
        </button>
        <button type="button" className={styles.item} onClick={onLock}>
          <Lock aria-hidden="true" />
          <span className={styles.label}>{t("nav-lock")}</span>
          <span className={styles.keys} aria-hidden="true">
            {key("L")}
          </span>
        </button>
        <button type="button" className={styles.person} onClick={onPerson} title={t("person-switch")}>
          <UserRound aria-hidden="true" />
          <span className={styles.who}>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            <span>{word("role", person.role)}</span>
          </span>
        </button>
      </div>
    </header>
  );
}

interface RailItemProps {
  to: Place;
  icon: ReactNode;
  label: string;
  count?: number;
}

function RailItem({ to, icon, label, count = 0 }: RailItemProps) {
  const { place, go } = usePlace();
  const isHere = place.at === to.at || (to.at === "worklist" && place.at === "case");
  return (
    <button
      type="button"
      className={styles.item}
      data-testid={`nav-${to.at}`}
      aria-current={isHere ? "page" : undefined}
      onClick={() => go(to)}
    >
      {icon}
      <span className={styles.label}>{label}</span>
      {count > 0 && <span className={styles.count}>{count}</span>}
    </button>
  );
}
