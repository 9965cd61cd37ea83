namespace EventsHub.Kernel.Pipeline;

/// <summary>The name of a request as people know it: its slice.</summary>
public static class RequestName
{
    /// <summary>"Register" for <c>Register.Command</c>.</summary>
    public static string Of(Type request) => request.DeclaringType?.Name ?? request.Name;
}
