package ratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.modelgateway.mappingtemplate.MappingTemplate;
import io.github.modelgateway.mappingtemplate.TemplateAssertions;
import io.github.modelgateway.mappingtemplate.TemplateParams;
import io.github.modelgateway.mappingtemplate.TemplateRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static TemplateRequest get(String userId, String items) {
        return TemplateRequest.builder()
            .params(TemplateParams.builder().path(Map.of("user_id", userId)).querystring(Map.of("items", items)).build())
            .build();
    }

    @Test
    void eachItemBecomesAnInstance() {
        TemplateAssertions.of(Templates.request().getText()).rendersJson(get("321", "101,131"), Map.of("instances", List.of(
            Map.of("in0", List.of(321), "in1", List.of(101)),
            Map.of("in0", List.of(321), "in1", List.of(131)))));
    }

    @Test
    void aCallerCannotWriteJsonOfTheirOwn() {
        var template = MappingTemplate.parse(Templates.request().getText());
        var override = (Map<?, ?>) template.render(get("1],\"in0\":[999", "101")).getResponseOverride();
        assertEquals(400, ((Number) override.get("status")).intValue());
        assertEquals("user_id", override.get("refused"));
    }

    @Test
    void theAnswerListsTheScores() {
        var answer = TemplateRequest.builder().body("{\"predictions\": [{\"scores\": [3.8]}, {\"scores\": [2.9]}]}").build();
        TemplateAssertions.of(Templates.RESPONSE).rendersJson(answer, Map.of("ratings", List.of(3.8, 2.9)));
    }

    @Test
    void aWrongExpectationIsShownByItsPath() {
        var assertions = TemplateAssertions.of(Templates.request().getText());
        var wrong = Map.of("instances", List.of(Map.of("in0", List.of(322), "in1", List.of(101))));
        var error = assertThrows(RuntimeException.class, () -> assertions.rendersJson(get("321", "101"), wrong));
        assertTrue(error.getMessage().contains("instances[0].in0[0]"), error.getMessage());
    }
}
