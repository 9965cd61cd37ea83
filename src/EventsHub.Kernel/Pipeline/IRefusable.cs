namespace EventsHub.Kernel.Pipeline;

/// <summary>The answer to a command that can be a refusal, such as sold out, which is no error. After a refusal nothing is stored.</summary>
public interface IRefusable
{
    /// <summary>True when the command was refused.</summary>
    bool IsRefused { get; }
}
