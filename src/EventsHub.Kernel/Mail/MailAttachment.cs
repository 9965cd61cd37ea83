namespace EventsHub.Kernel.Mail;

/// <summary>A file attached to a mail.</summary>
/// <param name="Name">The file name shown to the recipient.</param>
/// <param name="ContentType">The media type, such as <c>application/pdf</c>.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record MailAttachment(string Name, string ContentType, ReadOnlyMemory<byte> Content);
