trigger AuditNoticeTrigger on AuditNotice__e(after insert) {
    new AuditNoticeTriggerHandler().handle(Trigger.new);
}
