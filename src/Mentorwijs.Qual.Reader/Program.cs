using Mentorwijs.Qual.Reader;

using var requests = Console.OpenStandardInput();
using var replies = Console.OpenStandardOutput();
return ReaderLoop.Run(requests, replies);
