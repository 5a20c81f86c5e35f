/** The documented request template as the peer's README prints it: with a blank in each directive, and the separator in front of the item. */
export const PEER_README_TEMPLATE = String.raw`{
    "instances": [
# set( $user_id = $input.params("user_id") )
# set( $items = $input.params("items") )
# foreach( $item in $items.split(",") )
# if( $foreach.hasNext ),# end
    {"in0": [$user_id], "in1": [$item]}
    $esc.newline
# end
    ]
}`;
