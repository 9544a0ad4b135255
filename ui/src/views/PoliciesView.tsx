import { type ReactNode, useEffect, useRef } from "react";
import { DraftPane, useNext } from "@/features/policy/DraftPane";
import { draftName } from "@/features/policy/useDraft";
import { Version } from "@/features/policy/Version";
import { VersionList } from "@/features/policy/VersionList";
import type { PoliciesView as Policies, PolicyDraftView } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useKeepPolicyDraft, usePolicies, usePolicy, usePolicyDraft } from "@/ipc/policies";
import { Button } from "@/parts/Button";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./PoliciesView.module.css";

interface PoliciesViewProps {
  /** The version that is open, or the one that is being written; nothing for the one in force. */
  show: number | "draft" | undefined;
  me: string;
}

/** The rules of the organisation: every version at this desk, one of them opened, and the next one. */
export function PoliciesView({ show, me }: PoliciesViewProps) {
  const { t } = useWords();
  const list = usePolicies();
  const draft = usePolicyDraft(me);
  const error = list.error ?? draft.error;
  return (
    <Page title={t("policy-title")} lede={t("policy-lede")}>
      {error && (
        <div className={styles.failed}>
          <Told failure={failed(error)} />
          <Button onPress={() => void Promise.all([list.refetch(), draft.refetch()])}>{t("app-retry")}</Button>
        </div>
      )}
      {list.data && draft.data !== undefined && <Versions policies={list.data} draft={draft.data} {...{ show, me }} />}
    </Page>
  );
}

interface VersionsProps extends PoliciesViewProps {
  policies: Policies;
  draft: PolicyDraftView | null;
}

function Versions({ policies, draft, show, me }: VersionsProps) {
  const { go } = usePlace();
  const inForce = policies.versions.find(({ standing }) => standing === "in_force")?.version ?? 1;
  const shown = show ?? inForce;
  return (
    <div className={styles.columns}>
      <VersionList {...{ policies, draft, shown }} onShow={(next) => go({ at: "policies", show: next })} />
      {shown === "draft" ? (
        <Drafting {...{ policies, draft, me, inForce }} />
      ) : (
        <Opened key={shown} {...{ policies, draft, me, inForce }} version={shown} isAsked={show !== undefined} />
      )}
    </div>
  );
}

/** What was opened comes into sight where the list stands above it, and takes the focus where what was pressed is gone. */
function InSight({ isAsked = true, children }: { isAsked?: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const top = place.current?.getBoundingClientRect().top ?? 0;
    if (isAsked && top > window.innerHeight / 2) place.current?.scrollIntoView({ block: "start" });
    if (isAsked && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <div ref={place} tabIndex={-1} className={styles.shown}>
      {children}
    </div>
  );
}

interface ShownProps {
  policies: Policies;
  draft: PolicyDraftView | null;
  me: string;
  inForce: number;
}

function Drafting({ policies, draft, me, inForce }: ShownProps) {
  const { go } = usePlace();
  const { data, error } = usePolicy(inForce);
  if (error) return <Told failure={failed(error)} />;
  if (!data) return null;
  return (
    <InSight>
      <DraftPane
        {...{ policies, me }}
        inForce={data}
        kept={draft}
        onCase={(id) => go({ at: "case", id })}
        onPublished={(version) => go({ at: "policies", show: version })}
      />
    </InSight>
  );
}

interface OpenedProps extends ShownProps {
  version: number;
  /** True where somebody chose it. */
  isAsked: boolean;
}

function Opened({ policies, draft, me, inForce, version, isAsked }: OpenedProps) {
  const { t } = useWords();
  const { go, left } = usePlace();
  const { data, error } = usePolicy(version);
  const keep = useKeepPolicyDraft(me);
  const next = useNext(policies);
  if (error) return <Told failure={failed(error)} />;
  if (data === null) return <p>{t("policy-missing", { version })}</p>;
  if (!data) return null;
  const begin = (text: string) => {
    const begun = next(text);
    left.set(draftName(me), begun);
    keep.mutate(begun);
    go({ at: "policies", show: "draft" });
  };
  const isBegun = draft !== null;
  const goOn = () => go({ at: "policies", show: "draft" });
  return (
    <InSight isAsked={isAsked}>
      <Version policy={data} {...{ inForce, isBegun }} onDraft={isBegun ? goOn : begin} />
    </InSight>
  );
}
