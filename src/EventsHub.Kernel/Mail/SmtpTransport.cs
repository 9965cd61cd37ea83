using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventsHub.Kernel.Mail;

/// <summary>Sends mail through an SMTP server (RFC 5321); addresses outside ASCII work where the server supports RFC 6531.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options, TimeProvider time) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = MimeMail.Of(mail, settings, time.GetUtcNow());
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        }, cancellationToken);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        }

        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            // A refused sender, by contrast, is a setting that the operator mends, after which the mail goes out.
            throw new MailRefusedException($"{(refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailFailure.AddressRefused : MailFailure.MailRefused)} {(int)refused.StatusCode}");
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SmtpProtocolException)
        {
            // The server has taken the message; how it says goodbye does not matter.
        }
    }
}
