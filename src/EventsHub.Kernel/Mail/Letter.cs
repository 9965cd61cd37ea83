namespace EventsHub.Kernel.Mail;

/// <summary>A mail as one reader gets it, before it is addressed: to the reader, or to whoever looks at it first.</summary>
/// <param name="Subject">The subject, filled.</param>
/// <param name="From">The name of the sender.</param>
/// <param name="ReplyTo">The address for answers.</param>
/// <param name="ToName">The name of the reader.</param>
/// <param name="Body">The text, filled.</param>
public sealed record Letter(string Subject, string From, string ReplyTo, string ToName, MailBody Body)
{
    /// <summary>The mail to an address.</summary>
    /// <param name="id">Becomes the Message-ID (<see cref="Mail.MessageIdOf"/>), the same at every attempt.</param>
    /// <param name="address">The address.</param>
    /// <param name="attachments">Attached files.</param>
    public Mail To(Guid id, string address, params IReadOnlyList<MailAttachment> attachments) => Body.ToMail(id, From, ReplyTo, ToName, address, Subject, attachments);
}
