import { Exchange } from './exchange';

/** The ARN of the method that a request asks for, with the path as it was sent. */
export function arnOfMethod(exchange: Exchange): string {
  const { stage, fullPath, httpMethod } = exchange;
  const { region = '', accountId = '', id = '' } = stage?.api ?? {};
  const name = stage?.stage.name ?? '';
  return `arn:aws:execute-api:${region}:${accountId}:${id}/${name}/${httpMethod}/${fullPath.slice(name.length + 2)}`;
}
