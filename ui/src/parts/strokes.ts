/** What was drawn by hand, and how it becomes a picture. */
export interface Point {
  x: number;
  y: number;
}

/** One line without lifting the pen, in pixels of the picture. */
export type Stroke = Point[];

/** The picture, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 480;

/** Ink on paper in every theme: a signature is printed, too. */
const INK = "#161616";
const PAPER = "#ffffff";
/** Width of the pen, in pixels of the picture. */
const PEN = 5;
const MARGIN = 40;

export interface Words {
  /** Written large in the middle, for want of a drawing. */
  name: string;
  /** Written small at the foot. */
  foot: string;
}

export function draw(canvas: HTMLCanvasElement, strokes: Stroke[], words: Words = { name: "", foot: "" }): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.lineWidth = PEN;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const stroke of strokes) line(pen, stroke);
  pen.textAlign = "center";
  write(pen, words.name, 120, HEIGHT / 2 + 40);
  write(pen, words.foot, 32, HEIGHT - MARGIN);
}

/** Through the middles between points, so that a quick hand makes no corners. */
function line(pen: CanvasRenderingContext2D, stroke: Stroke): void {
  const [first] = stroke;
  if (!first) return;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  // A dot is a line too.
  pen.lineTo(first.x + 0.1, first.y);
  stroke.forEach((point, index) => {
    const next = stroke[index + 1] ?? point;
    pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  });
  pen.stroke();
}

function write(pen: CanvasRenderingContext2D, words: string, size: number, y: number): void {
  const family = getComputedStyle(document.body).fontFamily;
  pen.font = `${size}px ${family}`;
  const room = WIDTH - 2 * MARGIN;
  const width = pen.measureText(words).width;
  if (width > room) pen.font = `${(size * room) / width}px ${family}`;
  pen.fillText(words, WIDTH / 2, y);
}

/** The same as a file. */
export function png(strokes: Stroke[], words: Words): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  draw(canvas, strokes, words);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
