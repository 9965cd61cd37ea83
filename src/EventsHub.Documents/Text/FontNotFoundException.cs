namespace EventsHub.Documents.Text;

/// <summary>There is no font to print with; the message says what to install.</summary>
public sealed class FontNotFoundException(string message) : Exception(message);
