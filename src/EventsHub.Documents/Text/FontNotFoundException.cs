namespace EventsHub.Documents.Text;

/// <summary>No usable font is installed; the message names the packages to install.</summary>
public sealed class FontNotFoundException(string message) : Exception(message);
