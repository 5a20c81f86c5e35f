package ratings;

import io.github.modelgateway.mappingtemplate.IntegerListOptions;
import io.github.modelgateway.mappingtemplate.IntegerOptions;
import io.github.modelgateway.mappingtemplate.Json;
import io.github.modelgateway.mappingtemplate.Parameter;
import io.github.modelgateway.mappingtemplate.RequestTemplate;
import java.util.Map;

/** What the API sends to the model, and what it makes of the answer. */
final class Templates {
    static final String RESPONSE = """
        {
            "ratings": [
        #foreach( $item in $input.path("$.predictions") )
            $item.scores[0]#if( $foreach.hasNext ),#end

        #end
            ]
        }""";

    private Templates() {
    }

    /** One instance for each item, made of integers alone whatever the caller sends. */
    static RequestTemplate request() {
        var userId = Parameter.path("user_id").asInteger(IntegerOptions.builder().minimum(1).build());
        var items = Parameter.query("items").asIntegerList(IntegerListOptions.builder().maxItems(100).build());
        var instance = Json.object(Map.of("in0", Json.array(userId), "in1", Json.array(items.getItem())));
        return RequestTemplate.json(Json.object(Map.of("instances", items.forEach(instance))));
    }
}
