using EventsHub.Kernel.Mail;

namespace EventsHub.Mailings.Sending;

/// <summary>A mailing as one reader gets it, before it is addressed.</summary>
/// <param name="Language">The language that it is written in (BCP 47).</param>
/// <param name="Subject">The subject, filled.</param>
/// <param name="From">The name of the sender.</param>
/// <param name="ReplyTo">The address for answers.</param>
/// <param name="ToName">The name of the reader.</param>
/// <param name="Body">The text, filled.</param>
internal sealed record Letter(string Language, string Subject, string From, string ReplyTo, string ToName, MailBody Body)
{
    /// <summary>The mail to an address.</summary>
    /// <param name="id">Becomes the Message-ID.</param>
    /// <param name="address">The address.</param>
    public Mail To(Guid id, string address) => Body.ToMail(id, From, ReplyTo, ToName, address, Subject);
}
