trigger ConnectionTrigger on Connection__c(before insert, before update, before delete, after insert, after update) {
    new ConnectionTriggerHandler().handle();
}
