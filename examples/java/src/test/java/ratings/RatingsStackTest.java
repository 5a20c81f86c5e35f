package ratings;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class RatingsStackTest {
    @Test
    void theStackDeploysTheTemplateThatIsTested() {
        var template = Template.fromStack(new RatingsStack(new App(), "Ratings"));
        template.resourceCountIs("AWS::ApiGateway::RestApi", 1);
        template.hasResourceProperties("AWS::ApiGateway::Method", Map.of(
            "HttpMethod", "GET",
            "AuthorizationType", "AWS_IAM",
            "Integration", Match.objectLike(Map.of(
                "RequestTemplates", Map.of("application/json", Match.stringLikeRegexp("in0")),
                "PassthroughBehavior", "NEVER"))));
    }
}
