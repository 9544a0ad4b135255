import { Signature } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/parts/Button";
import type { Signing } from "./SignatureDialog";

const SignatureDialog = lazy(async () => ({ default: (await import("./SignatureDialog")).SignatureDialog }));

const NOTHING: Signing = { strokes: [], name: "" };

interface SignButtonProps {
  complaint: string;
  number: string;
  label: string;
}

/** Asks for a signature. What was drawn is still there when the sheet was closed by mistake. */
export function SignButton({ complaint, number, label }: SignButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [signing, setSigning] = useState(NOTHING);
  const close = () => setOpen(false);
  const signed = () => {
    setSigning(NOTHING);
    close();
  };
  return (
    <>
      <Button icon={<Signature />} onPress={() => setOpen(true)} testId="sign">
        {label}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SignatureDialog
            {...{ complaint, number, signing }}
            onChange={setSigning}
            onSigned={signed}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
