package ratings

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/aws/jsii-runtime-go"
	"github.com/model-gateway/model-gateway-go/mappingtemplate"
)

func get(userID, items string) *mappingtemplate.TemplateRequest {
	return &mappingtemplate.TemplateRequest{Params: &mappingtemplate.TemplateParams{
		Path:        &map[string]*string{"user_id": &userID},
		Querystring: &map[string]*string{"items": &items},
	}}
}

func TestEachItemBecomesAnInstance(t *testing.T) {
	mappingtemplate.TemplateAssertions_Of(Request().Text(), nil).RendersJson(get("321", "101,131"), map[string]any{
		"instances": []any{
			map[string]any{"in0": []any{321}, "in1": []any{101}},
			map[string]any{"in0": []any{321}, "in1": []any{131}},
		},
	})
}

func TestACallerCannotWriteJsonOfTheirOwn(t *testing.T) {
	template := mappingtemplate.MappingTemplate_Parse(Request().Text(), nil)
	override := *template.Render(get(`1],"in0":[999`, "101"), nil).ResponseOverride
	if override["status"] != 400.0 || override["refused"] != "user_id" {
		t.Errorf("the caller is not refused: %v", override)
	}
}

func TestTheAnswerListsTheScores(t *testing.T) {
	answer := `{"predictions": [{"scores": [3.8]}, {"scores": [2.9]}]}`
	template := mappingtemplate.MappingTemplate_Parse(jsii.String(Response), nil)
	body := template.Render(&mappingtemplate.TemplateRequest{Body: &answer}, nil).Body
	var got map[string][]float64
	if err := json.Unmarshal([]byte(*body), &got); err != nil || !reflect.DeepEqual(got, map[string][]float64{"ratings": {3.8, 2.9}}) {
		t.Errorf("got %s, %v", *body, err)
	}
}

func TestAWrongExpectationIsShownByItsPath(t *testing.T) {
	defer func() {
		message, _ := recover().(error)
		if message == nil || !strings.Contains(message.Error(), "instances[0].in0[0]") {
			t.Errorf("the difference is not shown: %v", message)
		}
	}()
	mappingtemplate.TemplateAssertions_Of(Request().Text(), nil).RendersJson(get("321", "101"), map[string]any{
		"instances": []any{map[string]any{"in0": []any{322}, "in1": []any{101}}},
	})
}
