namespace EventsHub.Documents.Images;

/// <summary>An image that cannot be printed; the message says why and what to do.</summary>
public sealed class ImageFormatException(string message, Exception? inner = null) : Exception(message, inner);
