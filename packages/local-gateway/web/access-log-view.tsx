import type { AccessLogData } from '../src/page/page-data';

/** The line of the access log, and its fields. */
export function AccessLogView({ accessLog }: { readonly accessLog: AccessLogData | undefined }) {
  if (accessLog === undefined) return <p class="nothing">The stage writes no access log.</p>;
  const fields = accessLog.pieces.filter(({ variable }) => variable !== undefined);
  return (
    <>
      <p class="log-line" tabIndex={0} role="region" aria-label="Line of the access log">
        {accessLog.pieces.map(({ text, variable }, index) => (
          variable === undefined ? <span key={index}>{text}</span> : <mark key={index} title={`$context.${variable}`}>{text}</mark>
        ))}
      </p>
      <table class="log-fields">
        <caption class="visually-hidden">Fields of the access log</caption>
        <thead><tr><th scope="col">variable</th><th scope="col">value</th></tr></thead>
        <tbody>
          {fields.map(({ text, variable }, index) => (
            <tr key={index}><th scope="row"><code>$context.{variable}</code></th><td>{text === '-' ? <span class="nothing">no value</span> : text}</td></tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
