trigger MatchRequestTrigger on MatchRequest__e(after insert) {
    new MatchRequestTriggerHandler().handle(Trigger.new);
}
