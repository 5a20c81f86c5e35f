"""What the API sends to the model, and what it makes of the answer."""

from model_gateway.mapping_template import Json, Parameter, RequestTemplate

RESPONSE = """{
    "ratings": [
#foreach( $item in $input.path("$.predictions") )
    $item.scores[0]#if( $foreach.hasNext ),#end

#end
    ]
}"""


def ratings_request() -> RequestTemplate:
    """One instance for each item, made of integers alone whatever the caller sends."""
    user_id = Parameter.path("user_id").as_integer(minimum=1)
    items = Parameter.query("items").as_integer_list(max_items=100)
    instance = Json.object({"in0": Json.array(user_id), "in1": Json.array(items.item)})
    return RequestTemplate.json(Json.object({"instances": items.for_each(instance)}))
