import AsyncHTTPClient
import Storage
