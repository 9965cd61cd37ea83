namespace EventsHub.Shell.Setup;

/// <summary>Says of a page that it answers with a mail as it will look, for a frame of another page: the styles of the mail apply, and nothing else of it does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsMailAttribute : Attribute;
