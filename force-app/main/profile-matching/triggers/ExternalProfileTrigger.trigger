trigger ExternalProfileTrigger on ExternalProfile__c(before delete) {
    new ExternalProfileTriggerHandler().handle();
}
