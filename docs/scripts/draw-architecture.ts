/** Colours of one theme. */
interface Theme {
  readonly page: string;
  readonly band: string;
  readonly bandEdge: string;
  readonly card: string;
  readonly cardEdge: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly code: string;
}

const LIGHT: Theme = {
  page: '#ffffff', band: '#f6f8fb', bandEdge: '#e2e8f0', card: '#ffffff', cardEdge: '#cbd5e1',
  ink: '#0f172a', quiet: '#56657a', accent: '#0f766e', accentSoft: '#e2f4f1', code: '#334155',
};

const DARK: Theme = {
  page: '#0d1117', band: '#141b24', bandEdge: '#263140', card: '#1b2430', cardEdge: '#3a4757',
  ink: '#e8eef5', quiet: '#9aa9ba', accent: '#4fd1c0', accentSoft: '#17352f', code: '#c3cfdc',
};

const SANS = "ui-sans-serif, -apple-system, 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif";
const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const WIDTH = 1120;
const HEIGHT = 664;

/** The pictures that the README shows: file name to SVG text. */
export function architectureImages(): Record<string, string> {
  return { 'architecture.svg': draw(LIGHT), 'architecture-dark.svg': draw(DARK) };
}

function draw(theme: Theme): string {
  const pen = new Pen(theme);
  pen.rect(0, 0, WIDTH, HEIGHT, theme.page, theme.page, 0);
  drawBand(pen, 20, {
    place: 'On AWS', client: 'Any client', clientNote: 'browser, app, curl',
    gateway: 'API Gateway', stages: ['authorise', 'validate', 'map request', 'map response', 'log'],
    model: 'SageMaker endpoint', modelNote: 'your model, in your account', dashed: false,
  });
  drawBand(pen, 460, {
    place: 'On your machine', client: 'curl, browser, tests', clientNote: 'the same request',
    gateway: 'local-gateway', stages: ['route', 'validate', 'map request', 'map response', 'log'],
    model: 'Your model server', modelNote: 'GET /ping, POST /invocations', dashed: true,
  });
  drawApp(pen, 232);
  return pen.finish();
}

interface Band {
  readonly place: string;
  readonly client: string;
  readonly clientNote: string;
  readonly gateway: string;
  readonly stages: readonly string[];
  readonly model: string;
  readonly modelNote: string;
  readonly dashed: boolean;
}

/** Client, gateway and model, with what travels between them. */
function drawBand(pen: Pen, top: number, band: Band): void {
  const { theme } = pen;
  pen.rect(20, top, WIDTH - 40, 184, theme.band, theme.bandEdge, 14, band.dashed ? '6 5' : undefined);
  pen.text(40, top + 30, band.place, { size: 13, weight: 600, fill: theme.quiet });

  const middle = top + 106;
  pen.card(36, middle - 46, 184, 92);
  pen.text(128, middle - 4, band.client, { size: 14, weight: 600, anchor: 'middle' });
  pen.text(128, middle + 18, band.clientNote, { size: 11, fill: theme.quiet, anchor: 'middle' });

  pen.rect(448, middle - 66, 260, 134, theme.card, theme.accent, 10);
  pen.text(578, middle - 34, band.gateway, { size: 16, weight: 600, anchor: 'middle' });
  const places = [[462, middle - 18, 112], [582, middle - 18, 112], [462, middle + 16, 112], [582, middle + 16, 112]];
  const [first, second, third, fourth, last] = band.stages;
  for (const [index, stage] of [first, second, third, fourth].entries()) {
    const [x, y, width] = places[index];
    pen.chip(x, y, width, stage, stage.startsWith('map'));
  }
  pen.text(578, middle + 60, `then ${last} one line`, { size: 11, fill: theme.quiet, anchor: 'middle' });

  pen.card(900, middle - 46, 184, 92);
  pen.text(992, middle - 4, band.model, { size: 14, weight: 600, anchor: 'middle' });
  pen.text(992, middle + 18, band.modelNote, { size: 11, fill: theme.quiet, anchor: 'middle' });

  pen.arrow(220, middle - 16, 446, middle - 16);
  pen.text(333, middle - 26, 'GET /prod/321?items=101,131', { size: 11, mono: true, anchor: 'middle' });
  pen.arrow(446, middle + 16, 222, middle + 16);
  pen.text(333, middle + 36, '{"ratings": [3.8, 2.9]}', { size: 11, mono: true, anchor: 'middle' });
  pen.arrow(708, middle - 16, 898, middle - 16);
  pen.text(803, middle - 26, '{"instances": [...]}', { size: 11, mono: true, anchor: 'middle' });
  pen.arrow(900, middle + 16, 710, middle + 16);
  pen.text(803, middle + 36, '{"predictions": [...]}', { size: 11, mono: true, anchor: 'middle' });
}

/** The CDK app in the middle, the template engine at its side. */
function drawApp(pen: Pen, top: number): void {
  const { theme } = pen;
  const blocks = ['logged-rest-api', 'get-to-post-validator', 'vtl-integration', 'sagemaker-invoke-role'];
  pen.rect(216, top + 12, 688, 176, theme.accentSoft, theme.accent, 14);
  pen.text(560, top + 42, 'Your CDK app', { size: 13, weight: 600, fill: theme.quiet, anchor: 'middle' });
  pen.text(560, top + 68, 'new ApiGatewayToSageMakerEndpoint(…)', { size: 15, weight: 600, mono: true, fill: theme.ink, anchor: 'middle' });
  for (const [index, block] of blocks.entries()) pen.chip(232 + index * 165, top + 86, 161, block, false);
  pen.chip(232, top + 140, 656, 'mapping-template: one engine for the checks at synth, your unit tests and the local gateway', true);
  // The two blocks that parse templates.
  for (const x of [477.5, 642.5]) pen.arrow(x, top + 140, x, top + 116, theme.accent);

  pen.arrow(578, top + 12, 578, top - 36, theme.accent);
  pen.text(592, top + 2, 'cdk deploy', { size: 12, mono: true });
  pen.arrow(578, top + 188, 578, top + 266, theme.accent);
  pen.text(592, top + 214, 'cdk synth, then model-gateway serve', { size: 12, mono: true });
}

interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle';
  readonly mono?: boolean;
}

/** Writes SVG elements. */
class Pen {
  private readonly elements: string[] = [];

  constructor(public readonly theme: Theme) {}

  public rect(x: number, y: number, width: number, height: number, fill: string, stroke: string, radius: number, dash?: string): void {
    const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
    this.elements.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dashes}/>`,
    );
  }

  public card(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height, this.theme.card, this.theme.cardEdge, 10);
  }

  public chip(x: number, y: number, width: number, label: string, strong: boolean): void {
    const { card, cardEdge, accent, accentSoft, ink } = this.theme;
    this.rect(x, y, width, 28, strong ? accentSoft : card, strong ? accent : cardEdge, 7);
    this.text(x + width / 2, y + 18.5, label, { size: 12, fill: ink, anchor: 'middle' });
  }

  public text(x: number, y: number, text: string, { size = 12, weight = 400, fill, anchor, mono = false }: TextStyle): void {
    const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
    const colour = fill ?? (mono ? this.theme.code : this.theme.ink);
    this.elements.push(
      `<text x="${x}" y="${y}" font-family="${mono ? MONO : SANS}" font-size="${size}" font-weight="${weight}" fill="${colour}"${anchored}>`
      + `${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`,
    );
  }

  public line(x1: number, y1: number, x2: number, y2: number, colour: string): void {
    this.elements.push(`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="1.5"/>`);
  }

  public arrow(x1: number, y1: number, x2: number, y2: number, colour = this.theme.quiet): void {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [bx, by] = [x2 - 9 * dx, y2 - 9 * dy];
    this.line(x1, y1, bx, by, colour);
    this.elements.push(`<path d="M${x2} ${y2} L${bx - 4.5 * dy} ${by + 4.5 * dx} L${bx + 4.5 * dy} ${by - 4.5 * dx} Z" fill="${colour}"/>`);
  }

  public finish(): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
      '<title>A CDK app deploys the API to AWS; the local gateway serves the same template on your machine</title>',
      ...this.elements,
      '</svg>',
      '',
    ].join('\n');
  }
}
