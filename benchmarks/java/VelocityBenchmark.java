import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.runtime.resource.util.StringResourceRepository;

/**
 * Renders a template with Velocity 1.7: parsed once, rendered many times.
 *
 * <p>Argument: the text of the template. Each line of standard input is a measurement, {@code items milliseconds}; its answer is the
 * microseconds of processor time that one rendering took, of the rendering thread alone: Java's collector and compilers are not
 * counted. {@code output items} answers the rendered text as hexadecimal digits.
 */
public final class VelocityBenchmark {

  /** What the template sees as $input. */
  public static final class Input {
    private final Map<String, String> path;
    private final Map<String, String> query;

    Input(Map<String, String> path, Map<String, String> query) {
      this.path = path;
      this.query = query;
    }

    public String params(String name) {
      String value = path.get(name);
      if (value == null) value = query.get(name);
      return value == null ? "" : value;
    }
  }

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  public static void main(String[] arguments) throws Exception {
    Template template = parse(arguments[0]);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      if (words[0].equals("output")) {
        System.out.println(hex(render(template, request(Integer.parseInt(words[1])))));
      } else {
        System.out.println(measure(template, request(Integer.parseInt(words[0])), Long.parseLong(words[1]) * 1_000_000L));
      }
    }
  }

  private static Template parse(String text) throws Exception {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
    engine.setProperty("resource.loader", "string");
    engine.setProperty("string.resource.loader.class", StringResourceLoader.class.getName());
    engine.init();
    StringResourceRepository repository = StringResourceLoader.getRepository();
    repository.putStringResource("template", text);
    return engine.getTemplate("template");
  }

  private static Input request(int items) {
    StringBuilder list = new StringBuilder();
    for (int index = 0; index < items; index++) {
      list.append(index == 0 ? "" : ",").append(100 + index);
    }
    return new Input(Collections.singletonMap("user_id", "321"), new HashMap<>(Collections.singletonMap("items", list.toString())));
  }

  private static String render(Template template, Input input) {
    VelocityContext context = new VelocityContext();
    context.put("input", input);
    context.put("esc", Collections.singletonMap("newline", ""));
    StringWriter writer = new StringWriter();
    template.merge(context, writer);
    return writer.toString();
  }

  private static double measure(Template template, Input input, long nanoseconds) {
    long seen = 0;
    long count = 0;
    long start = CLOCK.getCurrentThreadCpuTime();
    long spent = 0;
    while (spent < nanoseconds) {
      for (int index = 0; index < 8; index++) {
        seen += render(template, input).length();
      }
      count += 8;
      spent = CLOCK.getCurrentThreadCpuTime() - start;
    }
    if (seen == 0) throw new IllegalStateException("nothing was rendered");
    return spent / 1000.0 / count;
  }

  private static String hex(String text) {
    StringBuilder digits = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      digits.append(String.format("%02x", unit));
    }
    return digits.toString();
  }
}
