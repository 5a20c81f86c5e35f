package ratings;

import io.github.modelgateway.apigatewaysagemakerendpoint.ApiGatewayToSageMakerEndpoint;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** {@code GET /{user_id}?items=101,131} answers {@code {"ratings": [3.8, 2.9]}}. */
final class RatingsStack extends Stack {
    RatingsStack(Construct scope, String id) {
        super(scope, id);
        ApiGatewayToSageMakerEndpoint.Builder.create(this, "Ratings")
            .endpointName("my-endpoint")
            .resourcePath("{user_id}")
            .request(Templates.request())
            .responseMappingTemplate(Templates.RESPONSE)
            .build();
    }
}
