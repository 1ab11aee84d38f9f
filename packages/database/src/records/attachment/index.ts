export {
  type AttachmentRecord,
  countWaitingAttachments,
  findAttachment,
  giveAttachments,
  insertAttachment,
  type NewAttachment,
} from './attachment.ts';
export {
  deleteWaitingAttachment,
  findWaitingAttachment,
  holdContent,
  listOverdueAttachments,
  type WaitingAttachment,
} from './remove-attachment.ts';
