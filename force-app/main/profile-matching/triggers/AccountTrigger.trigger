trigger AccountTrigger on Account(after insert, after update, after delete, after undelete) {
    new CrmRecordTriggerHandler().handle();
}
