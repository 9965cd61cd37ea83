namespace EventsHub.Kernel.Pipeline;

/// <summary>The sender is not signed in, or may not do this.</summary>
/// <param name="isSignedIn">Whether signing in would not help.</param>
public sealed class ForbiddenException(bool isSignedIn) : Exception("Not allowed.")
{
    /// <summary>Whether the sender is signed in.</summary>
    public bool IsSignedIn { get; } = isSignedIn;
}
