namespace EventsHub.Documents.Images;

/// <summary>A picture that cannot be printed; the message says why and how to correct the file.</summary>
public sealed class ImageFormatException(string message, Exception? inner = null) : Exception(message, inner);
