using Microsoft.Extensions.Options;
using MimeKit;

namespace EventsHub.Kernel.Mail;

/// <summary>Writes mails as .eml files, which mail programs can open; used when no mail server is configured. File names sort by time.</summary>
public sealed class FolderTransport(IOptions<MailOptions> options, TimeProvider time) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(options.Value.Folder).FullName;
        var file = Path.Combine(folder, $"{mail.MessageId.Split('@')[0]}.eml");
        using var message = MimeMail.Of(mail, options.Value, time.GetUtcNow());
        // Written under another name and then renamed, so that nobody reads half a mail.
        var unfinished = file + ".part";
        await message.WriteToAsync(unfinished, cancellationToken);
        File.Move(unfinished, file, overwrite: true);
    }
}
