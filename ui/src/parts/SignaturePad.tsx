import { type PointerEvent, useEffect, useRef } from "react";
import styles from "./SignaturePad.module.css";
import { draw, HEIGHT, type Point, type Stroke, WIDTH } from "./strokes";

interface SignaturePadProps {
  label: string;
  strokes: Stroke[];
  onStrokes: (strokes: Stroke[]) => void;
}

interface Pen {
  pointer: number;
  stroke: Stroke;
}

/** A place to sign with mouse, pen or finger. */
export function SignaturePad({ label, strokes, onStrokes }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef<Pen | null>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, strokes);
  }, [strokes]);
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    // A hand that rests on the glass draws nothing beside the pen.
    if (pen.current || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = { pointer: event.pointerId, stroke: [point(event.currentTarget, event)] };
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const { currentTarget } = event;
    if (pen.current?.pointer !== event.pointerId) return;
    const between = event.nativeEvent.getCoalescedEvents?.() ?? [];
    pen.current.stroke.push(...(between.length > 0 ? between : [event]).map((one) => point(currentTarget, one)));
    draw(currentTarget, [...strokes, pen.current.stroke]);
  };
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current?.pointer !== event.pointerId) return;
    onStrokes([...strokes, pen.current.stroke]);
    pen.current = null;
  };
  return (
    <canvas
      ref={canvas}
      className={styles.pad}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      data-testid="signature-pad"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    />
  );
}

/** Where it points, in pixels of the picture. */
function point(canvas: HTMLCanvasElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const box = canvas.getBoundingClientRect();
  return { x: ((clientX - box.left) / box.width) * WIDTH, y: ((clientY - box.top) / box.height) * HEIGHT };
}
