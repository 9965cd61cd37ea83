namespace EventsHub.Kernel.Mail;

/// <summary>A run of text in a paragraph of a mail.</summary>
/// <param name="Text">The text as it is read.</param>
/// <param name="IsLink">True when the text is an address of the web that can be followed.</param>
/// <param name="InItsRun">What is known of the reader, as plain text shows it without changing the direction of what is around it; null for other text. HTML isolates it.</param>
public sealed record MailRun(string Text, bool IsLink = false, string? InItsRun = null);
