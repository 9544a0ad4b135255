import { useEffect } from "react";
import { Button } from "@/parts/Button";
import { Num } from "@/parts/Num";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./PhotosTold.module.css";
import type { Following } from "./photoBox";
import { usePhotos } from "./usePhotos";

/** On the screen of the number: what becomes of its photos. */
export function PhotosTold({ complaint }: { complaint: string }) {
  const { t } = useWords();
  const { box, following } = usePhotos();
  useEffect(() => {
    box.show(complaint);
    return () => box.show(null);
  }, [box, complaint]);
  const mine = following.find((one) => one.complaint === complaint);
  if (!mine) return null;
  const { isGoing, left, attached } = mine;
  if (isGoing) return <p>{t("recorded-photos-going", { count: left.length })}</p>;
  if (left.length === 0) return <p data-testid="photos-attached">{t("recorded-photos-done", { count: attached })}</p>;
  return (
    <div className={styles.told}>
      <p>
        {t("recorded-photos-failed", { count: left.length })} <Names of={mine} />
      </p>
      <Told failure={mine.failure} />
      <div className={styles.ways}>
        <Button onPress={() => void box.go(complaint)}>{t("app-retry")}</Button>
        <Button look="quiet" onPress={() => box.forget(complaint)}>
          {t("recorded-photos-forget")}
        </Button>
      </div>
    </div>
  );
}

/** Everywhere else: photos that were left behind stay in sight until they are attached or given up. */
export function PhotosLeft({ onOpen }: { onOpen: (complaint: string) => void }) {
  const { t } = useWords();
  const { box, following, shown } = usePhotos();
  const left = following.filter((one) => !one.isGoing && one.left.length > 0 && one.complaint !== shown);
  return left.map((one) => (
    <section key={one.complaint} className={styles.left} aria-label={t("record-photos")} data-testid="photos-left">
      <p className={styles.words} role="alert">
        <Num>{one.number}</Num> {t("recorded-photos-failed", { count: one.left.length })} <Names of={one} />
      </p>
      <Button onPress={() => void box.go(one.complaint)}>{t("app-retry")}</Button>
      <Button look="quiet" onPress={() => onOpen(one.complaint)}>
        {t("recorded-open")}
      </Button>
      <Button look="quiet" onPress={() => box.forget(one.complaint)}>
        {t("recorded-photos-forget")}
      </Button>
    </section>
  ));
}

function Names({ of: { left } }: { of: Following }) {
  const { list } = useWords();
  return <bdi>{list(left.map(({ file }) => file.name))}</bdi>;
}
