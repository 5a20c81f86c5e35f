/** Ends of lines and blanks, which Velocity takes away in its own way. */
export const LINE_ENDS: readonly string[] = [
  '\n', '\r\n', '\r', '\n\n', ' \n', '\t\r\n', ' \r\n ', '', ' ',
];

export const DIRECTIVES: readonly string[] = [
  '#set($x=1)', '#if($t)', '#else', '#end', '#foreach($i in $nums)', '#{end}', '#{else}', '#if($f)a#else b#end', '##c', '#*c*#',
  '#**d*#', '#[[r]]#', '#[[ $x #end ]]#', '#elseif($t)', '#define($q)', '$q', '#stop', '#break', '#literal()', '#macro(m)', '#m()',
  '#@m()', '$x', '$!x', '${x}', '\\$x', '\\\\$x', '\\#if', '\\#end', '\\\\#end', '#', '$', '\\', 'a', ')', '(', '.', '"',
  '#set( $x = "a$n b" )', '$velocityCount', '$foreach.parent.index', '$foreach.topmost.count', '#if($foreach.hasNext),#end',
  '#set($y = $i)', '#{set}($x = 2)', '#{if}($t)', '#{foreach}($j in [1..2])', '$foreach.index', '$foreach.first', '$foreach.last',
  '$i', '$j',
];

export const OPERANDS: readonly string[] = [
  '0', '1', '-1', '7', '1e7', '1.0E7', '9999999.0', '12345678.9', '0.001', '0.0001', '-0.0', '1e-3', '1e21', '1.7976931348623157E308',
  '4.9E-324', '2147483647', '-2147483648', '9223372036854775807', '-9223372036854775808', '9223372036854775808',
  '123456789012345678901234567890', '100.0', '0.1', '3.0', '1e16', '123456789.125', '5e-7', '$n', '$d', '$big', '$long', '$neg', '$z',
  '$nul', '$s', '$num', '$t', '$f', '$list', '$map', '"a"', '\'\'', 'true', 'false', '[]', '{}', '[1]', '"7"', '"2.5"',
];

export const ATTACK_OPERATORS: readonly string[] = [
  '+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||',
];

export const KEYS: readonly string[] = [
  '"a"', '\'b\'', '1', '2.5', 'true', '$n', '$s', '$undef', '"$n"', '[1]', '{}', '"a b"', '\'\'', '"x""y"', '$nul', '-1', '$list',
];

export const BOUNDS: readonly string[] = [
  '1', '3', '-2', '5', '$n', '$z', '$neg', '$nul', '$s', '$d', '0', '$num', '-0',
];

export const RANGE_USES: readonly string[] = [
  '$g.size()', '$g[0]', '$g[-1]', '$g.get(1)', '$g.contains(2)', '$g.subList(0,1)',
];

/** What stands in a string between double quotes. */
export const STRING_PARTS: readonly string[] = [
  '$n', '${s}', '$!undef', '#if($t)y#end', '#if($f)y#{else}n#end', '""', '\'', '#set($v=5)$v', '#foreach($i in $nums)$i#end', '\\',
  '\\$n', '$map.b', '$map["a"]', '$map[\'a\']', '#', '##', '#*c*#', '$', '\\n', '\\u0041', '\n', '\r\n', 'é', '😀', '#[[a]]#',
  '$list.get(0)', '$s.replace("l", "L")', '$s.replace(\'l\', \'L\')', '#end', ' ',
];

export const TARGETS: readonly string[] = [
  '$x', '$map.n', '$map["q"]', '$list[0]', '$none.a.b', '$undef.y', '$list[9]', '$map.nested.deep[0]', '$!x', '${x}', '$nums[-1]',
];

/** What leaves a variable as it is, or changes it in a way that is easy to get wrong. */
export const AWKWARD_VALUES: readonly string[] = [
  '$undef', '$nul', '1/0', '$n', '\'z\'', '$map.zz', '$list.get(3)', '\'a\' - \'b\'',
];

export const LOOP_SOURCES: readonly string[] = [
  '$map', '$maps', '$s', '$nul', '$undef', '$csv.split(",")', '$s.toCharArray()', '$map.entrySet()', '$map.keySet()',
  '$map.values().iterator()', '$nums.iterator()', '$n', '$nested', '$none', '$empty', '"abc"', '[[1,2],[3]]', '{"a":[1,2]}',
  '$map.entrySet().iterator()', '$nums.subList(0,2)', '$nums.toArray()', '$foreach', '[]',
];

export const LOOP_BODIES: readonly string[] = [
  '$i', '$i.key', '$i.value', '$velocityCount', '$foreach.count', '$foreach.parent.count', '$foreach.hasNext',
  '#if($foreach.last)L#end', '#if($foreach.count==2)#break#end', '#foreach($j in $i)$j$foreach.parent.index#end', '#set($i="w")',
  '#set($foreach.k = 1)$foreach.k', '#stop', '$foreach.info', '$foreach', '$foreach.info.depth', '$foreach.info.name',
  '$foreach.info.type', '#if($velocityHasNext),#end', '#break($foreach)', '$foreach.size()', '$foreach.replaced',
  '$foreach.topmost.index', '#set($foreach = 3)',
];

export const SERVICE_CALLS: readonly string[] = [
  '$input.json("$")', '$input.json("$.q")', '$input.json("$..a")', '$input.path("$").q', '$input.path("$.big")',
  '$input.path("$.price")', '$input.path("$.nested")', '$input.json("$.tags[0]")', '$input.json("$.tags[5]")', '$input.json("$.none")',
  '$input.path("$.none")', '$input.body', '$input.params().keySet()', '$input.params().querystring', '$input.params("q")',
  '$util.escapeJavaScript($input.json("$"))', '$util.escapeJavaScript($uni)', '$util.escapeJavaScript("</a>\\t\u0007\u2028")',
  '$util.parseJson($input.body)', '$util.parseJson($input.body).tags[1]', '$util.urlEncode("a b+c/é😀~*")',
  '$util.urlDecode("%E9%C3%A9+%zz")', '$util.urlDecode("%C3%A9+")', '$util.base64Encode($uni)', '$util.base64Decode("w6k=")',
  '$util.base64Decode("a b=c")', '$input.path("$.tags").size()', '$input.path("$.tags[1:]")', '$input.path("$.flag").toString()',
  '$context.requestId', '$stageVariables.env', '$input.params().path.id', '$input.path("$.id").intValue()',
  '$input.path("$.big").longValue()', '$input.path("$.price").intValue()',
];

/** Changes and looks through parts of lists and iterators that walk both ways. */
export const LIST_STEPS: readonly string[] = [
  '$p', '$l', '$q', '$p.size()', '$p.get(0)', '$p.set(0, "w")', '$p.add("z")', '$p.add(0, $n)', '$p.remove(0)', '$p.remove("b")', '$p.clear()', '$l.add(9)',
  '$l.remove(0)', '$l.set(1, "v")', '$p.addAll($q)', '$p.retainAll($l)', '$p.removeAll([1])', '$p.contains("b")', '$p.hashCode()', '$p.equals($q)', '$q.add(7)',
  '#foreach($i in $p)$i,#end', '$it.next()', '$it.previous()', '$it.hasNext()', '$it.hasPrevious()', '$it.set(5)', '$it.add(6)', '$it.remove()', '$it.nextIndex()',
  '#if($p)t#end', '#if($p == $q)e#end', '$p.toArray().size()', '$p[-1]', '#set($p[0] = "y")', '$p.isEmpty()', '$p.indexOf("d")', '$p.subList(0, 1)',
];
