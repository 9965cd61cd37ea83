using EventsHub.Kernel.People;
using MimeKit;

namespace EventsHub.Kernel.Mail;

/// <summary>Converts a mail to a MIME message, for every transport alike.</summary>
internal static class MimeMail
{
    public static MimeMessage Of(Mail mail, MailOptions options, DateTimeOffset now)
    {
        if (!EmailAddress.IsPlausible(mail.ToAddress))
        {
            throw new MailRefusedException(MailFailure.NoAddress);
        }

        var from = new MailboxAddress(mail.FromName, options.FromAddress);
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = mail.Subject,
            Date = now,
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));
        // An address that was stored before addresses were checked as strictly must not stop the mail.
        if (mail.ReplyTo is { } replyTo && EmailAddress.IsPlausible(replyTo))
        {
            message.ReplyTo.Add(new MailboxAddress(mail.FromName, replyTo));
        }

        // Asks mail programs not to send holiday notices in answer (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers.Add(name, value);
        }

        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var file in mail.Attachments)
        {
            body.Attachments.Add(file.Name, file.Content.ToArray(), ContentType.Parse(file.ContentType));
        }

        message.Body = body.ToMessageBody();
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        return message;
    }
}
