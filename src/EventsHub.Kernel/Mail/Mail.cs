namespace EventsHub.Kernel.Mail;

/// <summary>A message to one person.</summary>
/// <param name="MessageId">The same at every try, so that a receiver can tell a repeated delivery (RFC 5322, section 3.6.4).</param>
/// <param name="FromName">The name that it comes from; the address is the installation's own.</param>
/// <param name="ReplyTo">Where answers go; null for the sender.</param>
/// <param name="ToName">The receiver's name.</param>
/// <param name="ToAddress">The receiver's address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The body as plain text.</param>
/// <param name="Html">The body as HTML.</param>
/// <param name="Language">BCP 47 tag of the language that it is written in.</param>
/// <param name="Attachments">Files.</param>
public sealed record Mail(
    string MessageId, string FromName, string? ReplyTo, string ToName, string ToAddress, string Subject, string Text, string Html,
    string Language, IReadOnlyList<MailAttachment> Attachments);
