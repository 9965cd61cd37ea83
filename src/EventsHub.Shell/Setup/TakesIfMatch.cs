namespace EventsHub.Shell.Setup;

/// <summary>Marks an endpoint that changes something only while it has the version named in <c>If-Match</c>. The parameter <see cref="IfMatch"/> sets it.</summary>
public sealed class TakesIfMatch;
