// Package ratings has the template of a recommender's API, described in code.
package ratings

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/model-gateway/model-gateway-go/mappingtemplate"
)

// Response makes the list of ratings of what the model answers.
const Response = `{
    "ratings": [
#foreach( $item in $input.path("$.predictions") )
    $item.scores[0]#if( $foreach.hasNext ),#end

#end
    ]
}`

// Request has one instance for each item, made of integers alone whatever the caller sends.
func Request() mappingtemplate.RequestTemplate {
	userID := mappingtemplate.Parameter_Path(jsii.String("user_id")).
		AsInteger(&mappingtemplate.IntegerOptions{Minimum: jsii.Number(1)})
	items := mappingtemplate.Parameter_Query(jsii.String("items")).
		AsIntegerList(&mappingtemplate.IntegerListOptions{MaxItems: jsii.Number(100)})
	instance := mappingtemplate.Json_Object(&map[string]mappingtemplate.Json{
		"in0": mappingtemplate.Json_Array(userID),
		"in1": mappingtemplate.Json_Array(items.Item()),
	})
	return mappingtemplate.RequestTemplate_Json(mappingtemplate.Json_Object(&map[string]mappingtemplate.Json{
		"instances": items.ForEach(instance),
	}), nil)
}
