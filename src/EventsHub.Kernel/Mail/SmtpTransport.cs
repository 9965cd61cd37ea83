using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventsHub.Kernel.Mail;

/// <summary>Sends mail through an SMTP server (RFC 5321); addresses outside ASCII work where the server supports RFC 6531.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options, MailServer server, TimeProvider time) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMail.Of(mail, options.Value, time.GetUtcNow());
        using var client = new SmtpClient();
        try
        {
            await ConnectAsync(client, cancellationToken);
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when (refused.StatusCode != SmtpStatusCode.ServiceNotAvailable)
        {
            server.Answered();
            // A refused sender is a setting that the operator mends, after which the mail goes out.
            if ((int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
            {
                throw new MailRefusedException($"{(refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailFailure.AddressRefused : MailFailure.MailRefused)} {(int)refused.StatusCode}");
            }

            throw;
        }
        catch
        {
            server.Failed();
            throw;
        }

        server.Answered();
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SmtpProtocolException or OperationCanceledException)
        {
            // The server has taken the message; how it says goodbye does not matter.
        }
    }

    // A server that says nothing is given up long before a mail that takes its time.
    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        answer.CancelAfter(TimeSpan.FromSeconds(settings.AnswerWithin));
        await client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        }, answer.Token);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", answer.Token);
        }
    }
}
