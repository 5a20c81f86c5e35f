import { ForeachScope, ScopeInfo } from '../../../vtl/directives/foreach-scope';
import { mapMethods } from '../collections/map-methods';
import { methodTable, type MethodTable } from '../dispatch/method-table';

/** `$foreach` */
export const foreachMethods: MethodTable = methodTable<ForeachScope>({
  'getIndex()': (self) => self.index,
  'getCount()': (self) => self.index + 1,
  'getHasNext()': (self) => self.hasNext,
  'hasNext()': (self) => self.hasNext,
  'isFirst()': (self) => self.index < 1,
  'getFirst()': (self) => self.index < 1,
  'isLast()': (self) => !self.hasNext,
  'getLast()': (self) => !self.hasNext,
  'getParent()': (self) => self.parent,
  'getTopmost()': (self) => self.topmost,
  'getReplaced()': (self) => self.replaced,
  'getInfo()': (self) => new ScopeInfo(self),
}, mapMethods);
