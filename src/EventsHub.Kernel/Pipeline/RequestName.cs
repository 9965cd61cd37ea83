namespace EventsHub.Kernel.Pipeline;

/// <summary>The name of a request in logs: that of the class around it, since every command is called Command and every query Query.</summary>
public static class RequestName
{
    /// <summary>"Register" for <c>Register.Command</c>.</summary>
    public static string Of(Type request) => request.DeclaringType?.Name ?? request.Name;
}
