import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.util.introspection.Info;

/**
 * Answers what the Java originals do: one JSON question a line on standard input, one JSON answer a line on standard output.
 *
 * <ul>
 *   <li>{"op":"render", "template", "vars", "request"}: Velocity 1.7 as API Gateway is known to run it: a null or invalid
 *       reference is the empty string, inline macros are refused, #evaluate is no directive, loops end after 1000 passes.
 *   <li>{"op":"json", "text"}: json-smart's permissive parser and its two printers.
 *   <li>{"op":"path", "text", "path"}: a path of the Jayway version on the class path, on a parsed text.
 *   <li>{"op":"regex", "pattern", "flags", "input", "replacement", "limit"}: java.util.regex through String's methods.
 *   <li>{"op":"call", "name", "argument"}: one of the functions behind $util.
 * </ul>
 */
public final class MappingOracle {

  private static final String[] PARAMETER_LOCATIONS = {"path", "querystring", "header"};

  /** What a template sees as $input. */
  public static final class Input {
    private final String body;
    private final Map<String, Object> params;

    Input(String body, Map<String, Object> params) {
      this.body = body == null || body.isEmpty() ? "{}" : body;
      this.params = params;
    }

    public String getBody() {
      return body;
    }

    public Map<String, Object> params() {
      return params;
    }

    public String params(String name) {
      for (String location : PARAMETER_LOCATIONS) {
        Object value = ((Map<?, ?>) params.get(location)).get(name);
        if (value != null) return String.valueOf(value);
      }
      return "";
    }

    public Object path(String path) throws Exception {
      Object document = document();
      if (path.equals("$")) return document;
      try {
        return JsonPath.read(document, path);
      } catch (PathNotFoundException absent) {
        return null;
      }
    }

    public String json(String path) throws Exception {
      Object found = path(path);
      return found == null ? "\"\"" : toJson(found);
    }

    private Object document() throws Exception {
      String text = body.trim();
      return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"") ? parseJson(text) : text;
    }

    @Override
    public String toString() {
      return "{}";
    }
  }

  /** What a template sees as $util. */
  public static final class Util {
    public String escapeJavaScript(Object text) {
      return StringEscapeUtils.escapeJavaScript(text == null ? null : text.toString());
    }

    public Object parseJson(String text) throws Exception {
      return MappingOracle.parseJson(text);
    }

    public String urlEncode(String text) throws Exception {
      return URLEncoder.encode(text, "UTF-8");
    }

    public String urlDecode(String text) throws Exception {
      return URLDecoder.decode(text, "UTF-8");
    }

    public String base64Encode(String text) {
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(String text) {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "{}";
    }
  }

  /** Also: a member of $input or $util that is named without parentheses prints {} (recorded on AWS in 2015). */
  private static final class NullIsEmpty implements ReferenceInsertionEventHandler, InvalidReferenceEventHandler {
    public Object referenceInsert(String reference, Object value) {
      return value == null ? "" : value;
    }

    public Object invalidGetMethod(Context c, String reference, Object object, String property, Info info) {
      return object instanceof Input || object instanceof Util ? "{}" : "";
    }

    public boolean invalidSetMethod(Context c, String left, String right, Info info) {
      return false;
    }

    public Object invalidMethod(Context c, String reference, Object object, String method, Info info) {
      return "";
    }
  }

  private static Object parseJson(String text) throws Exception {
    return new JSONParser(JSONParser.MODE_PERMISSIVE).parse(text, JSONValue.defaultReader.DEFAULT_ORDERED);
  }

  private static String toJson(Object value) {
    if (value instanceof Map) return JSONObject.toJSONString(map(value), JSONStyle.LT_COMPRESS);
    if (value instanceof List) return JSONArray.toJSONString((List<?>) value, JSONStyle.LT_COMPRESS);
    return JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }

  /** Plain java.util collections, so that variables print as Java does and not as JSON. */
  private static Object plain(Object value) {
    if (value instanceof Map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map(value).forEach((key, item) -> copy.put(key, plain(item)));
      return copy;
    }
    if (value instanceof List) {
      List<Object> copy = new ArrayList<>();
      for (Object item : (List<?>) value) copy.add(plain(item));
      return copy;
    }
    return value;
  }

  private static VelocityContext context(Map<String, Object> question) {
    Map<String, Object> request = map(question.get("request"));
    Map<String, Object> given = map(request.get("params"));
    Map<String, Object> params = new LinkedHashMap<>();
    for (String location : PARAMETER_LOCATIONS) params.put(location, plain(map(given.get(location))));

    VelocityContext context = new VelocityContext();
    context.put("input", new Input((String) request.get("body"), params));
    context.put("util", new Util());
    context.put("context", plain(map(request.get("context"))));
    context.put("stageVariables", plain(map(request.get("stageVariables"))));
    map(question.get("vars")).forEach((name, value) -> context.put(name, plain(value)));

    EventCartridge events = new EventCartridge();
    events.addEventHandler(new NullIsEmpty());
    events.attachToContext(context);
    return context;
  }

  private static VelocityEngine engine;

  private static VelocityEngine engine() {
    if (engine == null) {
      engine = new VelocityEngine();
      engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
      engine.setProperty("velocimacro.permissions.allow.inline", "false");
      engine.setProperty("directive.foreach.maxloops", "1000");
      engine.init();
    }
    return engine;
  }

  private static void render(Map<String, Object> question, Map<String, Object> answer) throws Exception {
    StringWriter output = new StringWriter();
    String template = (String) question.get("template");
    VelocityEngine engine = engine();
    if (template.contains("macro")) {
      // Names of macros stay known to an engine, even of those that it refuses, and change how later templates are read.
      MappingOracle.engine = null;
    }
    try {
      engine.evaluate(context(question), output, "template", template);
      answer.put("output", output.toString());
    } catch (ParseErrorException refused) {
      answer.put("error", "parse");
      answer.put("line", refused.getLineNumber());
      answer.put("column", refused.getColumnNumber());
      answer.put("message", String.valueOf(refused.getMessage()));
    } catch (Throwable failed) {
      boolean parse = failed.getClass().getSimpleName().matches(".*(Parse|Lex|TemplateInit|TokenMgr).*");
      answer.put("error", parse ? "parse" : "runtime");
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      answer.put("message", String.valueOf(cause));
    }
  }

  private static void json(Map<String, Object> question, Map<String, Object> answer) throws Exception {
    Object value = parseJson((String) question.get("text"));
    answer.put("tree", tree(value));
    answer.put("json", toJson(value));
    answer.put("text", String.valueOf(value));
  }

  private static void path(Map<String, Object> question, Map<String, Object> answer) throws Exception {
    Object document = parseJson((String) question.get("text"));
    try {
      Object found = JsonPath.compile((String) question.get("path")).read(document);
      answer.put("tree", tree(found));
    } catch (PathNotFoundException absent) {
      answer.put("missing", true);
    }
  }

  private static void regex(Map<String, Object> question, Map<String, Object> answer) {
    String pattern = (String) question.get("pattern");
    String input = (String) question.get("input");
    String replacement = (String) question.get("replacement");
    Number limit = (Number) question.get("limit");
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern, ((Number) question.get("flags")).intValue());
    } catch (PatternSyntaxException refused) {
      answer.put("invalid", refused.getDescription());
      return;
    }
    answer.put("matches", compiled.matcher(input).matches());
    List<Object> found = new ArrayList<>();
    for (Matcher matcher = compiled.matcher(input); matcher.find() && found.size() < 50; ) {
      List<Object> groups = new ArrayList<>();
      for (int group = 0; group <= matcher.groupCount(); group++) {
        groups.add(matcher.start(group));
        groups.add(matcher.end(group));
      }
      found.add(groups);
    }
    answer.put("found", found);
    answer.put("split", Arrays.asList(compiled.split(input, limit.intValue())));
    try {
      answer.put("all", compiled.matcher(input).replaceAll(replacement));
      answer.put("first", compiled.matcher(input).replaceFirst(replacement));
    } catch (RuntimeException refused) {
      answer.put("refused", String.valueOf(refused.getMessage()));
    }
  }

  private static void call(Map<String, Object> question, Map<String, Object> answer) throws Exception {
    String argument = (String) question.get("argument");
    Util util = new Util();
    switch ((String) question.get("name")) {
      case "escapeJavaScript": answer.put("result", util.escapeJavaScript(argument)); break;
      case "urlEncode": answer.put("result", util.urlEncode(argument)); break;
      case "urlDecode": answer.put("result", util.urlDecode(argument)); break;
      case "base64Encode": answer.put("result", util.base64Encode(argument)); break;
      case "base64Decode": answer.put("result", util.base64Decode(argument)); break;
      default: throw new IllegalArgumentException("no such function");
    }
  }

  /** A value with the Java type of every part, as text. */
  private static String tree(Object value) {
    if (value == null || value instanceof Boolean) return String.valueOf(value);
    if (value instanceof String) return quote((String) value);
    if (value instanceof Number) return value.getClass().getSimpleName() + ":" + value;
    StringBuilder text = new StringBuilder();
    if (value instanceof Map) {
      text.append('{');
      ((Map<?, ?>) value).forEach((key, item) ->
          text.append(text.length() > 1 ? "," : "").append(quote(String.valueOf(key))).append('=').append(tree(item)));
      return text.append('}').toString();
    }
    if (value instanceof Collection) {
      text.append(value instanceof List ? "[" : "Set[");
      int open = text.length();
      for (Object item : (Collection<?>) value) text.append(text.length() > open ? "," : "").append(tree(item));
      return text.append(']').toString();
    }
    return value.getClass().getName();
  }

  private static String quote(String text) {
    return '"' + text + '"';
  }

  private static String answer(String line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      Map<String, Object> question = map(parseJson(line));
      switch ((String) question.get("op")) {
        case "render": render(question, answer); break;
        case "json": json(question, answer); break;
        case "path": path(question, answer); break;
        case "regex": regex(question, answer); break;
        case "call": call(question, answer); break;
        default: answer.put("error", "no such question");
      }
    } catch (Throwable failed) {
      answer.put("error", String.valueOf(failed.getMessage()));
      answer.put("type", failed.getClass().getName());
    }
    return ascii(JSONObject.toJSONString(answer, JSONStyle.LT_COMPRESS));
  }

  /** Escapes all but printable ASCII, so that lone surrogates survive the way through UTF-8. */
  private static String ascii(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (char unit : json.toCharArray()) {
      if (unit >= 0x20 && unit < 0x7f) text.append(unit);
      else text.append(String.format("\\u%04x", (int) unit));
    }
    return text.toString();
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, "US-ASCII");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line; (line = in.readLine()) != null; ) {
      out.println(answer(line));
      if (!in.ready()) out.flush();
    }
    out.flush();
  }
}
