import { JavaList } from '../../vtl/values';
import { printJson } from './print-json';

/**
 * A list that came from JSON: json-smart's JSONArray.
 *
 * It is an ArrayList in all but its text, which is JSON with `/` written as `\/`. That is why API Gateway prints lists of a payload as
 * JSON and maps of a payload as `{k=v}`, and why everything below such a list is JSON, too (recorded).
 */
export class JsonList extends JavaList {
  public override get javaClass(): string {
    return 'net.minidev.json.JSONArray';
  }

  public override print(): string {
    return printJson(this, true);
  }
}
