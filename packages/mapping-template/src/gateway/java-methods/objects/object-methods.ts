import { equalValues, printValue, type JavaValue } from '../../../vtl/values';
import { Fault } from '../../../diagnostics/fault';
import { hashCode } from './hash-code';
import { methodTable, type MethodTable } from '../dispatch/method-table';

/** What every object has. */
export const objectMethods: MethodTable = methodTable<JavaValue>({
  'toString()': (self) => printValue(self),
  'equals(Object)': (self, [other]) => equalValues(self, other),
  'hashCode()': (self) => hashCode(self),
  'getClass()': () => {
    throw classAccess();
  },
  'notify()': refused,
  'notifyAll()': refused,
  'wait()': refused,
  'wait(long)': refused,
  'wait(long, int)': refused,
});

/** Access to classes, from which all of Java could be reached. */
export function classAccess(): Fault {
  return new Fault('MAP3007', 'access to the Java class of a value is refused', {
    help: 'API Gateway is expected to refuse it, too; nothing of use to a mapping template is there',
  });
}

function refused(): JavaValue {
  throw new Fault('MAP3007', 'waiting and notifying are refused', { help: 'nothing of use to a mapping template is there' });
}
